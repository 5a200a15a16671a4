// Menus close on Escape and on a click beside them; buttons marked for it print.
const menus = () => document.querySelectorAll("details[data-auftakt-menu][open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  if (event.target.closest("[data-auftakt-print]")) window.print();
});

// A print button makes sense only where this script runs.
for (const button of document.querySelectorAll("[data-auftakt-print][hidden]")) {
  button.hidden = false;
}
