// The console works without this file; with it, what was opened is hidden again, and a form is sent once.
"use strict";

// Values that were opened are taken out of the page after the time the page has told.
for (const shown of document.querySelectorAll("[data-hide-after]")) {
  setTimeout(() => {
    shown.replaceChildren(document.createTextNode(shown.dataset.hidden));
  }, Number(shown.dataset.hideAfter) * 1000);
}

// A second press of the same button sends nothing: the operation's id is in the form, so it would change nothing either.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}

// Of a page that came back because something in it was wrong, the first thing read is what.
document.querySelector(".errors")?.focus();
