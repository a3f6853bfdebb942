import type { Digest, DigestBlock } from "./digest.ts";

/** The mail for programs that show no HTML. */
export function digestText({ blocks }: Digest): string {
  return `${blocks.map(written).join("\n\n")}\n`;
}

function written(block: DigestBlock): string {
  switch (block.kind) {
    case "title":
    case "text":
      return block.text;
    case "heading":
      return `■ ${block.text}`;
    case "note":
      return `※ ${block.text}`;
    case "facts":
      return block.facts.map(({ what, value }) => `・${what}: ${value}`).join("\n");
    case "list":
      return block.items.map((item) => `・${item}`).join("\n");
    case "action":
      return `${block.link.label}\n${block.link.url}`;
    case "card": {
      const { levelText, name, lines, link } = block;
      return [levelText, name, ...lines, ...(link === null ? [] : [link.label, link.url])].join("\n");
    }
  }
}
