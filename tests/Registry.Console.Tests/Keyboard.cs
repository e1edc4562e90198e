using Microsoft.Playwright;

namespace Registry.Console.Tests;

/// <summary>Questions to the page about where the keyboard is.</summary>
public static class Keyboard
{
    /// <summary>How many stops there are.</summary>
    public const string Stops = """
        [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
          .filter(it => it.checkVisibility()).length
        """;

    /// <summary>What is wrong with how the stop that has the keyboard looks, if anything.</summary>
    public const string Unseen = """
        (() => {
          const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
          const ring = style.outlineStyle == "solid" && parseFloat(style.outlineWidth) >= 3;
          const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return ring && inside ? null : `${it.outerHTML} ${style.outline} ${JSON.stringify(box)}`;
        })()
        """;

    /// <summary>By as many steps as it takes.</summary>
    public static async Task Reach(this IPage page, string selector)
    {
        for (var steps = 0; steps < 100; steps++)
        {
            if (await page.Locator(selector).EvaluateAsync<bool>("it => it == document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The keyboard does not get to {selector}.");
    }
}
