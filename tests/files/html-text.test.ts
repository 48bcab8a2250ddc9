import { describe, expect, it } from 'vitest';
import { readHtml } from '@/lib/files/html-text';

describe('tables of a page', () => {
  it('say a cell over several rows in each of them', () => {
    const html =
      '<table><tr><th>For</th><th>Question</th></tr>' +
      '<tr><td rowspan="2">Ms. Marsh</td><td>Who pays?</td></tr><tr><td>Who repairs?</td></tr></table>';
    expect(readHtml(html).text).toBe('| For | Question |\n| Ms. Marsh | Who pays? |\n| Ms. Marsh | Who repairs? |');
  });

  it('keep the columns behind a cell over several of them in their place', () => {
    const html =
      '<table><tr><th colspan=2>時間</th><th>内容</th></tr><tr><td>18:30</td><td>18:35</td><td>開会</td></tr></table>';
    expect(readHtml(html).text).toBe('| 時間 |  | 内容 |\n| 18:30 | 18:35 | 開会 |');
  });

  it('bound what a page claims to span', () => {
    const html = '<table><tr><td colspan=999999 rowspan=999999>a</td><td>b</td></tr></table>';
    expect(readHtml(html).text.length).toBeLessThan(500);
  });

  it('that only lay a page out are taken apart', () => {
    const html = '<table><tr><td rowspan=2>logo</td><td><ul><li>one</li></ul></td></tr><tr><td>two</td></tr></table>';
    expect(readHtml(html).text).toContain('• one');
  });
});

describe('lists of definitions', () => {
  it('are labelled lines', () => {
    expect(readHtml('<dl><dt>日時</dt><dd>10月17日</dd><dt>Venue:<dd>Hall 2</dl>').text).toBe(
      '日時: 10月17日\nVenue: Hall 2',
    );
  });

  it('with several descriptions are a term over its items', () => {
    expect(readHtml('<dl><dt>For Ana</dt><dd>Why?</dd><dd>How?</dd></dl>').text).toBe('For Ana:\n• Why?\n• How?');
  });
});

it('a heading over two lines is one heading', () => {
  expect(readHtml('<h1>公開セミナー<br>港とサイバー</h1>').text).toBe('# 公開セミナー 港とサイバー');
});
