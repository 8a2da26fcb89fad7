/** Our mark: two speech bubbles, one for each side. It says nothing by itself; the name stands beside it. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className="w-wordmark">
      <svg className="w-wordmark__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M3 5h17v12h-8l-5 5v-5H3z" fill="currentColor" />
        <path d="M23 11h6v12h-3v5l-5-5h-8v-3h10z" fill="currentColor" fillOpacity="0.6" />
      </svg>
      <span className="w-wordmark__name">{name}</span>
    </span>
  );
}
