// The console works without this file; with it, a form is sent once.
"use strict";

// A second press of the same button sends nothing.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 3000); // what came back as a file leaves the page as it was
  });
}

// Of a page that came back because something in it was wrong, the first thing read is what.
document.querySelector(".errors")?.focus();

// A session ends when nothing is asked for half an hour: said two minutes before, with a button to stay.
const ending = document.querySelector(".ending");
if (ending) {
  const warn = () => setTimeout(() => { ending.hidden = false; }, Number(ending.dataset.after));
  ending.querySelector("button").addEventListener("click", async () => {
    const answer = await fetch("/console/stay", { redirect: "manual" });
    if (answer.status !== 204) return location.reload();
    ending.hidden = true;
    warn();
  });
  warn();
}
