// Dragging as an extra: dropping a row posts the same move as its buttons.
import { Sortable } from "../vendor/sortable.js";

const form = document.getElementById("agenda-form");

// The answer replaces #agenda and takes these two along.
function hidden(name, value) {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  document.getElementById("agenda").append(input);
}

function dropped(event) {
  if (event.oldIndex === event.newIndex) return;
  for (const old of form.querySelectorAll("[name=move], [name=place]")) old.remove();
  hidden("move", event.item.dataset.id);
  hidden("place", event.newIndex);
  form.requestSubmit();
}

// Each answer brings a new list; the old one goes with its listeners.
function start() {
  const list = document.querySelector("[data-auftakt-agenda]");
  if (!list || Sortable.get(list)) return;
  Sortable.create(list, {
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    delay: 150,
    delayOnTouchOnly: true,
    filter: "input, button, a",
    preventOnFilter: false,
    onEnd: dropped,
  });
}

if (form) {
  start();
  document.body.addEventListener("htmx:afterSettle", start);
}
