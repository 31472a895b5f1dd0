// The server driven by Neovim, by what a user of it would do.
import { expect, test } from 'vitest';
import { documented, drive, isInstalled } from './editors.ts';

const SCRIPT = `
local seen = {}
local function lines(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\\n') end
local function wait(what, holds)
  if not vim.wait(120000, holds, 50) then error('waited in vain: ' .. what) end
end
local function to(pattern) vim.fn.cursor(1, 1) vim.fn.search(pattern) end

local ok, failure = pcall(function()
  vim.cmd('edit clerc.referentiel')
  local first = vim.api.nvim_get_current_buf()
  wait('diagnostics', function() return #vim.diagnostic.get(first) > 0 end)
  seen.diagnostics = vim.tbl_map(function(d) return d.code .. '@' .. (d.lnum + 1) end, vim.diagnostic.get(first))

  vim.cmd('edit blocs.referentiel')
  local second = vim.api.nvim_get_current_buf()
  wait('second', function() return #vim.lsp.buf_get_clients(second) > 0 end)
  to('évalue \\\\zsC1')
  vim.lsp.buf.hover()
  wait('hover', function() return #vim.api.nvim_list_wins() > 1 end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    local buffer = vim.api.nvim_win_get_buf(window)
    if buffer ~= second then seen.hover = lines(buffer) end
  end

  vim.lsp.buf.definition()
  wait('definition', function() return vim.api.nvim_get_current_buf() == first end)
  seen.definition = vim.fn.expand('%:t') .. ':' .. vim.fn.line('.')

  vim.lsp.buf.rename('C9')
  wait('rename', function() return lines(first):find('C9') and lines(second):find('évalue C9') end)
  seen.renamed = { lines(first), lines(second) }

  vim.api.nvim_set_current_buf(second)
  vim.lsp.buf.formatting_sync(nil, 120000)
  seen.formatted = lines(second)
end)
if not ok then
  io.stderr:write(tostring(failure) .. '\\n')
  vim.cmd('cquit')
end
vim.fn.writefile({ vim.json.encode(seen) }, os.getenv('SEEN'))
vim.cmd('qall!')
`;

test('Neovim: diagnostics, hover, definition, rename over two files, formatting', (context) => {
    if (!isInstalled('nvim')) return context.skip('Neovim n’est pas installé');
    const scripts = { 'init.lua': documented('Neovim', 'lua'), 'drive.lua': SCRIPT };
    const seen = drive('nvim', ['--headless', '-i', 'NONE', '-n', '-u', '{}/init.lua', '-S', '{}/drive.lua'], scripts);
    expect(seen.diagnostics).toContain('syntaxe@7');
    expect(seen.hover).toContain('Compétence C1');
    expect(seen.hover).toContain('Accueillir le client');
    expect(seen.definition).toBe('clerc.referentiel:4');
    expect(seen.renamed?.[0]).toContain('compétence C9 "Accueillir le client"');
    expect(seen.renamed?.[1]).toContain('évalue C9');
    expect(seen.formatted).toContain('\n    épreuve E1 "Cas" { évalue C9 }\n');
});
