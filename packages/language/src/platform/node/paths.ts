/** A path of this system as the tools write it: `/` between folders. */
export function toPath(native: string): string {
    return process.platform === 'win32' ? native.replaceAll('\\', '/') : native;
}
