/** Reads from the operating system what a process and all its children have used: Linux's own accounting, nobody's claim. */

import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** User and system time since the start, in milliseconds. */
  readonly cpuMilliseconds: number;
  readonly residentBytes: number;
}

/** The kernel reports times in hundredths of a second on every platform that Node runs on (USER_HZ, proc_pid_stat(5)). */
const MILLISECONDS_PER_TICK = 10;
const PAGE_BYTES = 4_096;

interface Process extends Usage {
  readonly pid: number;
  readonly parent: number;
}

export function usageOf(root: number): Usage {
  const all = readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? processFrom(entry) : []));
  const tree = new Set([root]);
  // Children have been given their number after their parent unless numbers wrapped, so one pass may not do.
  for (let before = 0; before !== tree.size;) {
    before = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  const members = all.filter(({ pid }) => tree.has(pid));
  if (members.length === 0) throw new Error('the process is gone');
  return {
    cpuMilliseconds: members.reduce((sum, { cpuMilliseconds }) => sum + cpuMilliseconds, 0),
    residentBytes: members.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
  };
}

function processFrom(pid: string): Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses, which may hold spaces and parentheses of its own.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]); // numbered as in proc_pid_stat(5), of which two are cut off
    // utime, stime, and those of children that have ended.
    const ticks = field(14) + field(15) + field(16) + field(17);
    return [
      {
        pid: Number(pid),
        parent: field(4),
        cpuMilliseconds: ticks * MILLISECONDS_PER_TICK,
        residentBytes: field(24) * PAGE_BYTES,
      },
    ];
  } catch {
    // It ended between the listing and the reading.
    return [];
  }
}
