import { mailMessage, type MailFile } from './mail-message';
import { pdfDocument } from './pdf-document';
import { MEDIA_TYPES } from '../../lib/files/source-file';
import { wordDocument } from './word-document';

/** Invented English invitations with papers, by the number of the document; what each says is in its gold file. */

const runOfShow = wordDocument([
  { heading: 'Run of show' },
  { text: 'Larkspur Institute · internal, speakers only · version 2 of 30 March 2026' },
  {
    rows: [
      ['Time (JST)', 'Item'],
      ['13:40', 'Speakers join, sound check'],
      ['14:00', 'Welcome by the moderator'],
      ['14:05', 'Opening remarks, Haruka Tsuji'],
      ['14:15', 'Opening remarks, Ewan Macrae'],
      ['14:25', 'Moderated discussion'],
      ['15:10', 'Questions from the audience'],
      ['15:30', 'Close'],
    ],
  },
]);

const biographies = pdfDocument([
  'Speaker biographies',
  '',
  'Haruka Tsuji is a professor of maritime law at Setouchi University. She joined',
  'the faculty in 2011 after eight years at the Harbour Law Centre, and published',
  '"The Law of the Sea Floor" on 12 June 2019.',
  '',
  'Ewan Macrae is Director of Operations at Northlight Maritime. He served in the',
  'navy from 1994 to 2018.',
  '',
  'Lena Vogt is a senior fellow at the Larkspur Institute, where she has run the',
  'programme on infrastructure since 2020.',
]);

const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

export const mailWithProgramme = mailMessage(
  {
    from: 'Lena Vogt <lena.vogt@larkspur.example.org>',
    to: 'speakers@larkspur.example.org',
    subject: 'Invitation: Quiet Cables: Protecting the Sea Floor of the Indo-Pacific',
    date: 'Mon, 30 Mar 2026 17:12:00 +0900',
  },
  `Dear Professor Tsuji, dear Mr Macrae,

thank you for agreeing to speak at our webinar "Quiet Cables: Protecting the Sea Floor of the Indo-Pacific" on
Thursday, 16 April 2026, from 14:00 to 15:30 JST. We meet on Zoom; your personal panelist link follows in a separate mail.

Each of you has up to 10 minutes for opening remarks. I will moderate. After that I would like to put the following
questions to you:

For Professor Tsuji
1. Who may repair a cable that lies in disputed waters?
2. Does Japan need a law of its own against damage to cables?

For Mr Macrae
1. How many repair ships are there between Yokohama and Guam?
2. What would you ask navies to share with operators?

Please send your slides by Friday, 10 April 2026. The webinar is on the record and will be recorded.
The run of show and the biographies that we will publish are attached.

Best regards,
Lena Vogt
Larkspur Institute
`,
  [
    { name: 'run-of-show.docx', type: MEDIA_TYPES.docx, bytes: runOfShow },
    { name: 'speaker bios.pdf', type: MEDIA_TYPES.pdf, bytes: biographies },
    { name: 'logo.png', type: 'image/png', bytes: picture, contentId: 'logo@larkspur.example.org' },
  ],
);

const letter = wordDocument([
  { heading: 'Trust After the Breach: How Allies Tell Each Other' },
  { text: 'A closed roundtable of the Ridgeway Council for Security' },
  {
    rows: [
      ['Date', 'Thursday, 21 May 2026'],
      ['Time', '09:30 – 12:00 (EDT)'],
      ['Venue', 'Ridgeway House, Room 4, 118 Alder Street, Washington, DC'],
      ['Rule', 'The Chatham House Rule applies. There will be no recording.'],
    ],
  },
  { heading: 'Participants' },
  { item: 'Margaret Oyelaran, Chief Information Security Officer, Tallis Energy' },
  { item: 'Daichi Fukami, Counsellor, Embassy of Japan' },
  { item: 'Prof. Rosa Delgado, Pine Hollow University' },
  { text: 'Moderator: Peter Lindqvist, Vice President, Ridgeway Council for Security' },
  { heading: 'What we ask of you' },
  { text: 'Please confirm your participation by 8 May 2026. Opening statements are limited to 7 minutes each.' },
]);

const questions = pdfDocument([
  'Questions for the roundtable',
  '',
  'For Margaret Oyelaran:',
  '1. When did you first tell a foreign partner about an intrusion?',
  '2. What made you hesitate?',
  '',
  'For Daichi Fukami:',
  '1. Which channel do the two governments use in the first 24 hours?',
  '',
  'For Rosa Delgado:',
  '1. Do notification laws build trust or only paper?',
  '',
  'For all:',
  '1. What should be shared before it is certain?',
]);

const calendar = Buffer.from(
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ridgeway//Example//EN',
    'BEGIN:VEVENT',
    'UID:702@ridgeway.example.org',
    'DTSTART;TZID=America/New_York:20260521T093000',
    'DTEND;TZID=America/New_York:20260521T120000',
    'SUMMARY:Trust After the Breach: How Allies Tell Each Other',
    'LOCATION:Ridgeway House\\, Room 4',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

const papers: MailFile[] = [
  { name: 'Invitation letter.docx', type: MEDIA_TYPES.docx, bytes: letter },
  { name: 'Questions.pdf', type: MEDIA_TYPES.pdf, bytes: questions },
  { name: 'invite.ics', type: MEDIA_TYPES.ics, bytes: calendar },
];

export const coverMail = mailMessage(
  {
    from: 'Events Desk <events@ridgeway.example.org>',
    to: 'd.fukami@embassy.example.org',
    subject: 'Documents for the May roundtable',
    date: 'Wed, 22 Apr 2026 10:05:00 -0400',
  },
  `Dear Counsellor Fukami,

please find attached the letter of invitation, the questions and an entry for your calendar.

Kind regards,
Events Desk
`,
  papers,
);

export const wordInvitation = wordDocument([
  { text: 'BRACKENHOLM FORUM' },
  { heading: 'Keeping the Lights On: Grid Security Across Borders' },
  { text: 'Panel discussion, Tuesday 9 June 2026, 18:00–19:30 BST' },
  { text: 'Venue: The Old Exchange, 7 Quay Road, Bristol' },
  { heading: 'Panel' },
  {
    rows: [
      ['Name', 'Role', 'Affiliation'],
      ['Dr Amara Nwosu', 'Speaker', 'Severn Grid'],
      ['Tomasz Wrona', 'Speaker', 'Baltic Interconnector Office'],
      ['Sakura Imai', 'Speaker', 'Kansai Power Research Centre'],
      ['Gwen Pritchard', 'Moderator', 'Brackenholm Forum'],
    ],
  },
  { heading: 'Questions for the panel' },
  { item: 'What did the outage of last winter teach operators about their suppliers?' },
  { item: 'Who decides to disconnect a neighbour?' },
  { item: 'Is a common exercise every two years enough?' },
  { heading: 'Practical notes' },
  { text: 'Opening remarks: 6 minutes per speaker. Presentations (if any) by noon on 5 June 2026.' },
  { text: 'The discussion is public and will be recorded. Register at https://brackenholm.example.org/grid.' },
]);

export const pdfInvitation = pdfDocument([
  'Calder Centre for Technology and Security',
  '',
  'Invitation to speak',
  '',
  'Dear Dr. Whitcombe,',
  '',
  'we are pleased to invite you to speak at the seminar',
  '"Small States, Large Networks" on Wednesday, 14 October 2026, 15:00-16:30',
  'CEST, held online via Microsoft Teams.',
  '',
  'Speakers:',
  '- Dr. Julian Whitcombe, Fenwick University',
  '- Ana Petrova, Director, Rila Cyber Centre',
  '- Kenji Hosokawa, Senior Analyst, Minato Research',
  'Chair: Prof. Ingrid Solheim, Calder Centre for Technology and Security',
  '',
  'Questions we would like you to address:',
  '1. How does a state of two million people staff a national response team?',
  '2. Which services can be shared with neighbours, and which cannot?',
  '3. What should large allies stop doing?',
  '',
  'Each speaker has 12 minutes. Please send a title and a short biography by',
  '30 September 2026.',
  '',
  'The seminar is off the record and will not be recorded.',
  '',
  'Yours sincerely,',
  'Ingrid Solheim',
]);
