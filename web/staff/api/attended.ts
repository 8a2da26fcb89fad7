const patienceMs = 60_000;
let touchedAt = Date.now();

for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
  window.addEventListener(sign, () => (touchedAt = Date.now()), { capture: true, passive: true });
}

/** Was somebody at this page in the last minute? */
export function isAttended(): boolean {
  return Date.now() - touchedAt < patienceMs;
}
