using System.Reflection;

namespace Registry.Domain.Tests;

/// <summary>No list of rules is without its examples.</summary>
public class EveryRuleListTests
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Public;
    private const BindingFlags Overridden = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.NonPublic;

    [Fact]
    public void Every_public_list_of_rules_is_the_list_of_a_class_of_examples()
    {
        var lists = typeof(Rule<>).Assembly.GetTypes().SelectMany(type => type.GetProperties(Own))
            .Where(property => IsList(property.PropertyType))
            .ToList();

        lists.Count.ShouldBeGreaterThan(30);
        lists.Where(list => !Tested.Contains(list.GetValue(null)!))
            .Select(list => list.DeclaringType!.Name)
            .ShouldBeEmpty();
    }

    private static HashSet<object> Tested { get; } = typeof(EveryRuleListTests).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent
            && parent.GetGenericTypeDefinition() == typeof(RuleListTests<>))
        .Select(type => type.GetProperty("List", Overridden)!.GetValue(Activator.CreateInstance(type))!)
        .ToHashSet(ReferenceEqualityComparer.Instance);

    private static bool IsList(Type type) => type is { IsGenericType: true }
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && type.GetGenericArguments()[0] is { IsGenericType: true } rule
        && rule.GetGenericTypeDefinition() == typeof(Rule<>);
}
