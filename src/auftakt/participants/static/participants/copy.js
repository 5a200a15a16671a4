// Copies the text of an element; the buttons appear where the browser allows it.
const buttons = document.querySelectorAll("[data-auftakt-copy]");

for (const button of buttons) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.auftaktCopy);
    const said = button.parentElement.querySelector("[data-auftakt-copied]");
    await navigator.clipboard.writeText(source.innerText.trim());
    said.textContent = said.dataset.auftaktCopied;
  });
}
