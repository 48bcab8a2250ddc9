import { expect, expectAccessible, speakJapanese, test } from '../support/browser';

test('an incident is walked question by question to the bodies to be told, with due times and the way back', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map/incident');
  const main = page.getByRole('main');
  await expect(main.getByText('Nobody yet: answer the first question.')).toBeVisible();
  const answer = async (...labels: string[]): Promise<void> => {
    for (const label of labels) await main.getByLabel(label, { exact: true }).check();
    await main.getByRole('button', { name: 'Next' }).click();
  };
  const asks = (question: string) => main.getByRole('group', { name: question });

  await main.getByRole('button', { name: 'Next' }).click();
  await expect(main.getByRole('alert')).toHaveText('Choose at least one answer.');
  await answer('United States');
  await expect(asks('What is it?')).toBeVisible();
  await expect(page).toHaveTitle(/What is it\? – Who must be told\?/);
  await answer('Company listed on an exchange', 'Defence contractor');
  const owed = main.getByRole('region', { name: 'Owed by law, contract or rule' });
  await expect(owed.getByRole('listitem')).toHaveCount(2);
  await expect(owed.getByRole('listitem').first()).toContainText('within 72 hours of discovering it');
  await answer('Finance');
  await answer('Personal data');
  await answer('A crime: intrusion, extortion, fraud');
  await expect(main.getByRole('heading', { name: 'To be told', exact: true })).toBeVisible();
  await expect(owed.getByRole('listitem').first()).toContainText('within 36 hours');
  await expect(main.getByRole('region', { name: 'Open to you' })).toContainText('Federal Bureau of Investigation');

  await main.getByLabel('Noticed on').fill('2026-11-30T09:00');
  await main.getByRole('button', { name: 'Reckon due times' }).click();
  await expect(owed.getByRole('listitem').first()).toContainText(/by (?:Tue|Wed|Mon) \d+ (?:Nov|Dec) 2026/);
  await expectAccessible(page);

  await main.getByRole('link', { name: 'Change the answer: In which sector does it work?' }).click();
  await expect(asks('In which sector does it work?')).toBeVisible();
  await expect(main.getByLabel('Noticed on')).toHaveValue('2026-11-30T09:00');
  await answer('Electricity');
  await expect(owed.getByRole('listitem').first()).toContainText('within 1 hour');
  await page.goBack();
  await expect(asks('In which sector does it work?')).toBeVisible();
});

test('the page of a body says what it is told of incidents, and leads into the walk with those answers', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map/records/sec');
  const told = page.getByRole('main').getByRole('region', { name: 'Told of incidents' });
  await expect(told.getByRole('listitem')).toContainText('within 4 business days of deciding that it is material');
  await expect(told.getByRole('listitem')).toContainText('If: United States · Company listed on an exchange.');
  await expectAccessible(page);
  await told.getByRole('link', { name: /^See all who are told then/ }).click();
  await expect(page).toHaveURL('/map/incident?where=us&victim=listed');
  const owed = page.getByRole('main').getByRole('region', { name: 'Owed by law, contract or rule' });
  await expect(owed).toContainText('Securities and Exchange Commission');
  await page.goto('/map/records/nist');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Told of incidents')).toHaveCount(0);
});

test('the walk speaks Japanese, fits a phone, keeps the chosen day and is closed to strangers', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('SPEAKER');
  await speakJapanese(context);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/map/incident?where=jp&victim=designated&as-of=2026-09-30');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: '知らせる先（これまでの回答による）' })).toBeVisible();
  await expect(main.getByText('届け出た特定重要電子計算機に係る事案は', { exact: false })).toHaveCount(0);
  await page.goto('/map/incident?where=jp&victim=designated&as-of=2026-10-01');
  await expect(main.getByText('届け出た特定重要電子計算機に係る事案は', { exact: false })).toBeVisible();
  await expect(main.getByText('不確か：', { exact: false })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await context.clearCookies({ name: /session-token/ });
  await page.goto('/map/incident');
  await expect(page).toHaveURL(/sign-in|welcome/);
});
