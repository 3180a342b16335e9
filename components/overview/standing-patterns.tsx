/** The fillings of a bar's hatched segments. */
export function StandingPatterns() {
  return (
    <defs>
      <Hatch id="standing-rotation-due" turn={45} />
      <Hatch id="standing-replaced-still-working" turn={-45} />
      <Hatch id="standing-frozen" turn={0} />
      <Hatch id="standing-held" turn={90} />
    </defs>
  );
}

function Hatch({ id, turn }: { readonly id: string; readonly turn: number }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <rect className="hatch-ground" width="5" height="5" />
      <line className={`${id}-line`} x1="1" y1="0" x2="1" y2="5" strokeWidth="2" />
    </pattern>
  );
}
