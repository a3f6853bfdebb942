import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../page-context.ts";

/** The heading of a view, with the way back; takes the focus when the view opens. */
export function ViewHeading({ heading, onBack }: { heading: string; onBack?: (() => void) | undefined }) {
  const { texts } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="view-heading">
      {onBack && (
        <button type="button" class="link" onClick={onBack}>
          <span aria-hidden="true">← </span>
          {texts.back}
        </button>
      )}
      <h2 ref={title} tabIndex={-1}>
        {heading}
      </h2>
    </div>
  );
}
