/** « Today », as the calendar on the wall has it: `YYYY-MM-DD`: the one place where the clock is read. */
export function today(): string {
    const now = new Date();
    const pad = (n: number): string => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
