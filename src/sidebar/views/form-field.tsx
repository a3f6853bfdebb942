import type { ComponentChildren } from "preact";

/** What ties an input to its label, hint and fault for a screen reader. */
export interface FieldAttributes {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

/** A labelled input with its hint, and what is wrong with it right below. */
export function FormField({
  id,
  label,
  hint = "",
  fault = "",
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  fault?: string;
  children: (attributes: FieldAttributes) => ComponentChildren;
}) {
  const describedBy = [hint !== "" && `${id}-hint`, fault !== "" && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, "aria-invalid": fault !== "", "aria-describedby": describedBy || undefined })}
      {hint !== "" && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== "" && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
