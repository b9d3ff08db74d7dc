/** Shows in the source text which lines were understood, and as what. */
import type { CompositionProposal } from '../../lib/api/generated/api';

/** What a line of the source text gave. */
export type LineRole = 'college' | 'member' | 'quality' | 'ignored';

/** A line of the source text. */
export interface SourceLine {
  /** From 1. */
  number: number;
  text: string;
  role: LineRole;
}

function folded(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/gu, ' ').replace(/’/gu, "'").trim().toLowerCase();
}

/** Cuts the text into lines and marks those that the proposal came from. */
export function sourceLines(text: string, proposal: CompositionProposal): SourceLine[] {
  const lines: SourceLine[] = text
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ number: index + 1, text: line, role: 'ignored' }));
  for (const college of proposal.colleges) {
    for (const member of college.members) {
      const own = lines[member.line - 1];
      if (!own) continue;
      own.role = 'member';
      markQuality(lines, member.line, member.quality);
    }
    const first = Math.min(...college.members.map((member) => member.line));
    markHeading(lines, first, college.name);
  }
  return lines;
}

/** A title may stand on the line after the name. */
function markQuality(lines: SourceLine[], memberLine: number, quality: string): void {
  const own = lines[memberLine - 1];
  const next = lines.slice(memberLine).find((line) => line.text.trim() !== '');
  if (!own || !next || quality === '' || next.role !== 'ignored') return;
  if (!folded(own.text).includes(folded(quality)) && folded(quality).startsWith(folded(next.text))) next.role = 'quality';
}

/** The heading is the nearest line above the first member that carries the college's name. */
function markHeading(lines: SourceLine[], firstMember: number, name: string): void {
  const wanted = folded(name);
  if (wanted === '') return;
  for (let index = Math.min(firstMember, lines.length) - 2; index >= 0; index -= 1) {
    const line = lines[index];
    if (line?.role === 'ignored' && folded(line.text).includes(wanted)) {
      line.role = 'college';
      return;
    }
  }
}
