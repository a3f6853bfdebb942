import type { Level } from "../detection/verdict.ts";
import type { Digest, DigestBlock, DigestLink } from "./digest.ts";

/**
 * Beside each card's level in words. Colours of the text and the background are left to the mail program, which knows
 * whether it is dark: what names one of them names both.
 */
const EDGE: Readonly<Record<Level, string>> = {
  danger: "#d93025",
  caution: "#e37400",
  watch: "#4285f4",
  normal: "#80868b",
  "not-judged": "#80868b",
};

const FONT = "font-family:Arial,'Hiragino Sans','Yu Gothic',Meiryo,sans-serif;font-size:15px;line-height:1.6";
const BUTTON =
  "display:inline-block;padding:10px 20px;border-radius:6px;background-color:#0b57d0;color:#ffffff;font-weight:bold;text-decoration:none";

/** The blue of a mail program may be too dark for its dark background. */
const LINK = "color:inherit;text-decoration:underline";

/** The mail as HTML: inline styles alone, no tables, nothing that is loaded from elsewhere. */
export function digestHtml({ language, subject, blocks }: Digest): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:0"><div lang="${language}" role="main" style="max-width:600px;margin:0 auto;padding:16px;box-sizing:border-box;overflow-wrap:anywhere;word-break:break-word;${FONT}">
${blocks.map(written).join("\n")}
</div></body></html>
`;
}

function written(block: DigestBlock): string {
  switch (block.kind) {
    case "title":
      return `<h1 style="margin:0 0 8px;font-size:22px;line-height:1.4">${escaped(block.text)}</h1>`;
    case "heading":
      return `<h2 style="margin:24px 0 8px;font-size:17px;line-height:1.4">${escaped(block.text)}</h2>`;
    case "text":
      return `<p style="margin:0 0 12px">${escaped(block.text)}</p>`;
    case "note":
      return `<p style="margin:16px 0 0;font-size:13px">${escaped(block.text)}</p>`;
    case "facts":
      return `<ul style="margin:0;padding:0;list-style:none">${block.facts
        .map(
          ({ what, value }) => `<li style="margin:0 0 4px">${escaped(what)}: <b>${escaped(value)}</b></li>`,
        )
        .join("")}</ul>`;
    case "list":
      return `<ul style="margin:0 0 12px;padding:0 0 0 20px">${block.items
        .map((item) => `<li dir="auto" style="margin:0 0 6px">${escaped(item)}</li>`)
        .join("")}</ul>`;
    case "action":
      return `<p style="margin:24px 0 8px">${linked(block.link, BUTTON)}</p>`;
    case "card":
      return cardHtml(block);
  }
}

function cardHtml(card: Extract<DigestBlock, { kind: "card" }>): string {
  const { level, levelText, name, lines, link } = card;
  return `<div style="margin:0 0 12px;padding:10px 14px;border:1px solid #9aa0a6;border-left:6px solid ${EDGE[level]};border-radius:6px"><p style="margin:0;font-size:13px"><b>${escaped(levelText)}</b></p><h3 dir="auto" style="margin:2px 0 6px;font-size:16px;line-height:1.4">${escaped(name)}</h3>${lines
    .map((line) => `<p style="margin:0 0 4px">${escaped(line)}</p>`)
    .join("")}${link === null ? "" : `<p style="margin:8px 0 0">${linked(link, LINK)}</p>`}</div>`;
}

/** A link where the address is one of the web, the words alone for anything else. */
function linked({ url, label }: DigestLink, style: string): string {
  if (!/^https:\/\//.test(url)) return escaped(label);
  return `<a href="${escaped(url)}" style="${style}">${escaped(label)}</a>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
