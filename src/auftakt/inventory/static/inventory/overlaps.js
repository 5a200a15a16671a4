// The sentence for the concept follows the chosen answer until somebody writes their own.
const list = document.querySelector("[data-overlap-sentences]");
const field = document.querySelector("textarea[name=sentence]");

if (list && field) {
  const sentences = new Map(
    Array.from(list.children, (item) => [item.dataset.answer, item.textContent]),
  );
  const isOurs = () => {
    const own = field.value.trim();
    return own === "" || Array.from(sentences.values()).includes(own);
  };
  document.querySelectorAll("input[name=answer]").forEach((choice) => {
    choice.addEventListener("change", () => {
      if (isOurs()) field.value = sentences.get(choice.value) ?? "";
    });
  });
}
