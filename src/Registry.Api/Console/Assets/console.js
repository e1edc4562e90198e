// The console works without this file; with it, a form is sent once.
"use strict";

// A second press of the same button sends nothing.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}

// Of a page that came back because something in it was wrong, the first thing read is what.
document.querySelector(".errors")?.focus();
