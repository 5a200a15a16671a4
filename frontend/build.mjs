// Copies and bundles the third-party assets into the git-ignored static folder.
import { build } from "esbuild";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../src/auftakt/kernel/static/vendor");
const kern = join(here, "node_modules/@kern-ux/native");
const weights = ["Light", "Regular", "Italic", "SemiBold"];

mkdirSync(join(target, "fonts"), { recursive: true });
for (const weight of weights) {
  const file = `FiraSans-${weight}.woff2`;
  cpSync(join(kern, "dist/fonts/fira-sans", file), join(target, "fonts", file));
}

// KERN inside its own cascade layer, so that our sheets win without !important.
await build({
  stdin: {
    contents: '@import "./node_modules/@kern-ux/native/dist/kern.min.css" layer(kern);',
    resolveDir: here,
    loader: "css",
  },
  bundle: true,
  minify: true,
  loader: { ".woff2": "empty" },
  outfile: join(target, "kern.css"),
});

await build({
  stdin: {
    contents: 'export { default as Sortable } from "sortablejs/modular/sortable.core.esm.js";',
    resolveDir: here,
  },
  bundle: true,
  minify: true,
  format: "esm",
  outfile: join(target, "sortable.js"),
});

const licences = [
  ["KERN-UX native 2.7.2, EUPL-1.2, https://gitlab.opencode.de/kern-ux", join(kern, "LICENSE.md")],
  ["SortableJS 1.15.7, MIT", join(here, "node_modules/sortablejs/LICENSE")],
];
const text = licences.map(([title, file]) => `${title}\n\n${readFileSync(file, "utf8")}`);
text.push("Fira Sans (in KERN-UX), SIL Open Font License 1.1, https://openfontlicense.org");
writeFileSync(join(target, "LICENSES.txt"), text.join("\n\n---\n\n"));
