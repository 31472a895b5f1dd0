// The server driven by Vim with ALE, by what a user of it would do.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documented, drive, isInstalled } from './editors.ts';

/** Where Debian's package of ALE lies. */
const ALE = '/usr/share/vim-ale';

const SCRIPT = `
let s:seen = {}
function! s:Wait(what, Holds) abort
  for l:turn in range(2400)
    if a:Holds() | return | endif
    sleep 50m
  endfor
  throw 'waited in vain: ' . a:what
endfunction
function! s:Told() abort
  return ale#engine#GetLoclist(bufnr(''))
endfunction
function! s:Preview() abort
  return map(filter(getwininfo(), {_, w -> getbufvar(w.bufnr, '&filetype') =~# 'ale-preview'}), {_, w -> w.bufnr})
endfunction
try
  edit clerc.referentiel
  call s:Wait('diagnostics', {-> !empty(s:Told())})
  let s:seen.diagnostics = map(copy(s:Told()), {_, d -> get(d, 'code', '') . '@' . d.lnum})
  edit blocs.referentiel
  call s:Wait('its own', {-> !empty(s:Told())})
  call cursor(1, 1)
  call search('évalue \\zsC1')
  let g:ale_hover_to_preview = 1
  ALEHover
  call s:Wait('hover', {-> !empty(s:Preview())})
  let s:seen.hover = join(getbufline(s:Preview()[0], 1, '$'), "\\n")
  pclose
  ALEGoToDefinition
  call s:Wait('definition', {-> expand('%:t') ==# 'clerc.referentiel'})
  let s:seen.definition = expand('%:t') . ':' . line('.')
catch
  call writefile([v:exception . ' ' . v:throwpoint], '/dev/stderr')
  cquit
endtry
call writefile([json_encode(s:seen)], $SEEN)
qall!
`;

test('Vim with ALE: diagnostics, hover, definition', (context) => {
    if (!isInstalled('vim') || !existsSync(ALE)) return context.skip('Vim avec ALE n’est pas installé');
    const init = `set nocompatible encoding=utf-8 hidden noswapfile viminfo=\nset runtimepath^=${ALE}\nfiletype plugin on\n`;
    const scripts = {
        'init.vim': init + documented('Vim', 'vim'),
        '.vim/syntax/referentiel.vim': documented('Vim', 'vim', 1),
        'drive.vim': SCRIPT,
    };
    const args = ['-N', '--not-a-term', '-T', 'dumb', '-u', '{}/init.vim'];
    const plugin = ['-c', 'runtime plugin/ale.vim'];
    const seen = drive('vim', [...args, ...plugin, '-S', '{}/drive.vim'], scripts);
    expect(seen.diagnostics).toContain('syntaxe@7');
    expect(seen.hover).toContain('Compétence C1');
    expect(seen.definition).toBe('clerc.referentiel:4');
});
