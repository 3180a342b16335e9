import { scaleLinear } from 'd3-scale';
import { standings, type Overview, type Standing } from './overview';

export interface StandingSegment {
  readonly standing: Standing;
  readonly tokens: number;
  /** Left edge and width in per cent. */
  readonly x: number;
  readonly width: number;
}

/** The least a standing shows of itself, in per cent. */
const LEAST = 0.8;

/** Where the segments of a stacked bar stand, in the order standings are told; none where there is nothing. For the server. */
export function segmentsOf(counted: Overview['standings']): StandingSegment[] {
  const held = standings.filter((standing) => counted[standing] > 0);
  const all = held.reduce((sum, standing) => sum + counted[standing], 0);
  const share = scaleLinear().domain([0, all]).range([0, 100]);
  const wanted = held.map((standing) => Math.max(share(counted[standing]), LEAST));
  const fit = 100 / wanted.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return held.map((standing, at) => {
    const width = (wanted[at] ?? 0) * fit;
    const segment = { standing, tokens: counted[standing], x: rounded(x), width: rounded(width) };
    x += width;
    return segment;
  });
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
