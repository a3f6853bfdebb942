/** A green sheet with a table on it. */
export function SheetsIcon() {
  return (
    <svg className="sheets-icon" viewBox="0 0 28 36" aria-hidden="true">
      <path d="M3 0h15l10 10v23a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#0f9d58" />
      <path d="M18 0l10 10H18z" fill="#87ceac" />
      <path d="M6 16h16v13H6zm2 2v3h5v-3zm7 0v3h5v-3zm-7 5v4h5v-4zm7 0v4h5v-4z" fill="#f1f1f1" />
    </svg>
  );
}
