import { usePage } from "../page-context.ts";
import { CopyButton } from "./copy-button.tsx";

/** SKUs one below the other, to be copied; nothing where none is known. `copyName` tells the buttons of a page apart. */
export function SkuList({
  skus,
  label,
  copyName,
  id,
}: {
  skus: readonly string[];
  label: string;
  copyName: string;
  id: string;
}) {
  const words = usePage().texts.prevention;
  if (skus.length === 0) return null;
  return (
    <>
      <p class="hint apart">{label}</p>
      <div class="quote" id={id}>
        {skus.join("\n")}
      </div>
      <div class="actions">
        <CopyButton text={skus.join("\n")} label={words.copySkus} name={copyName} source={id} />
      </div>
    </>
  );
}
