// Keeps the rows in step after an edit, and lets them be dragged as an extra. The
// answer brings only what changed; numbers and clock times follow from the rows.
import { Sortable } from "../vendor/sortable.js";

const form = document.getElementById("agenda-form");
const list = document.querySelector(".agenda");
const DAY = 24 * 60;

function clock(minute) {
  const inside = minute % DAY;
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(inside / 60))}:${two(inside % 60)}`;
}

// Writes numbers and times; answers the minutes of all rows.
function retime() {
  const start = Number(list.dataset.start);
  const limit = list.dataset.limit === "" ? Infinity : Number(list.dataset.limit);
  let gone = 0;
  let number = 0;
  for (const row of list.children) {
    const [begin, , end] = row.querySelector(".agenda-row__time").children;
    const label = row.querySelector("h3 > b");
    if (label) label.textContent = ++number;
    if (!begin) continue;
    begin.textContent = clock(start + gone);
    gone += Number(row.dataset.minutes);
    end.textContent = clock(start + gone);
    end.classList.toggle("is-late", gone > limit && row.dataset.minutes !== "0");
  }
  return gone;
}

function place(moved, index) {
  const button = list.querySelector(`[name=up][value="${moved}"]`);
  if (!button || index < 0) return;
  const row = button.closest("li");
  const focused = row.contains(document.activeElement) && document.activeElement;
  if (list.children[index] !== row) {
    row.remove();
    list.insertBefore(row, list.children[index] ?? null);
  }
  if (focused) focused.focus();
}

// Where somebody else changed the agenda meanwhile, the whole page comes again.
function follow({ detail }) {
  place(detail.moved, detail.place);
  const same = list.children.length === detail.count;
  if (retime() !== detail.minutes || !same) location.reload();
}

// The answer replaces the summary and takes these two along.
function hidden(name, value) {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  document.getElementById("agenda-summary").append(input);
}

function dropped(event) {
  if (event.oldIndex === event.newIndex) return;
  for (const old of form.querySelectorAll("[name=move], [name=place]")) old.remove();
  hidden("move", event.item.querySelector("[name=up]").value);
  hidden("place", event.newIndex);
  form.requestSubmit();
}

if (form) {
  document.body.addEventListener("auftakt:agenda", follow);
  Sortable.create(list, {
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    delay: 150,
    delayOnTouchOnly: true,
    filter: "input, button, a",
    preventOnFilter: false,
    onEnd: dropped,
  });
}
