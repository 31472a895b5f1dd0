// What a suite says aside from its results: times, versions. The host's own console can't be redirected.
type Say = (line: string) => void;

let write: Say = console.log;

export function sayWith(say: Say): void {
    write = say;
}

export function say(line: string): void {
    write(`    ${line}`);
}
