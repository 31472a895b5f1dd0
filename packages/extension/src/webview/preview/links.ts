/** A code leads to what it names, inside the page; the focus goes there too. Other links are VS Code's to open. */
export function leadCodes(content: HTMLElement): void {
    content.addEventListener('click', (event) => {
        const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
        const target = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
        if (!link || !target) return;
        event.preventDefault();
        event.stopPropagation();
        const holder = target.closest<HTMLElement>('[data-source]');
        target.scrollIntoView({ block: 'center', inline: 'nearest' });
        if (!holder) return;
        if (!holder.hasAttribute('tabindex')) holder.setAttribute('tabindex', '-1');
        holder.focus({ preventScroll: true });
    });
}

/** The text of a code stands beside it while it is pointed at: free of the box that a wide table scrolls in. */
export function placeTips(content: HTMLElement): void {
    const show = ({ target }: Event): void => {
        const code = target instanceof Element ? target.closest<HTMLElement>('.code') : null;
        const tip = code?.querySelector<HTMLElement>('.tip');
        if (!code || !tip) return;
        code.classList.remove('quiet');
        const { left, top, bottom } = code.getBoundingClientRect();
        const { width, height } = tip.getBoundingClientRect();
        const edge = document.documentElement.clientWidth - width - 8;
        const isBelow = bottom + height + 8 < innerHeight || top < height;
        tip.style.left = `${Math.max(8, Math.min(left, edge))}px`;
        tip.style.top = `${isBelow ? bottom : top - height}px`;
    };
    content.addEventListener('pointerover', show);
    content.addEventListener('focusin', show);
    addEventListener('keydown', ({ key }) => {
        if (key !== 'Escape') return;
        for (const code of content.querySelectorAll('.code:is(:hover, :focus)')) code.classList.add('quiet');
    });
}
