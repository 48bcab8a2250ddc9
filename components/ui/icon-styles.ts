import {
  ArrowDown,
  ArrowRight,
  ArrowUp,
  AtSign,
  Bold,
  Check,
  CheckSquare,
  ChevronDown,
  ChevronRight,
  ChevronUp,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDot,
  Contrast,
  Download,
  Eye,
  FilePlus,
  FileText,
  FileUp,
  Heading2,
  Heading3,
  type IconNode,
  Info,
  Italic,
  Keyboard,
  Link2,
  List,
  ListOrdered,
  Lock,
  LogOut,
  Map as MapIcon,
  Monitor,
  Moon,
  Pencil,
  Plus,
  Quote,
  Redo2,
  Search,
  Settings,
  Sun,
  Trash2,
  TriangleAlert,
  Undo2,
  UserMinus,
  Users,
  X,
} from 'lucide';
import plugin from 'tailwindcss/plugin';

/*
 * The icons, as a part of the style sheet: a drawing is sent once, and a page says only its name. As elements a list of
 * questions had eighty drawings of it, each of them rendered, sent and kept twice.
 */

/** Every icon of Rostrum by its name, with lucide's lines on 24 by 24. Loaded by the style sheet only. */
export const drawings = {
  'arrow-down': ArrowDown,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  'at-sign': AtSign,
  bold: Bold,
  check: Check,
  'check-square': CheckSquare,
  'chevron-down': ChevronDown,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  circle: Circle,
  'circle-alert': CircleAlert,
  'circle-check': CircleCheck,
  'circle-dot': CircleDot,
  contrast: Contrast,
  download: Download,
  eye: Eye,
  'file-plus': FilePlus,
  'file-text': FileText,
  'file-up': FileUp,
  'heading-2': Heading2,
  'heading-3': Heading3,
  info: Info,
  italic: Italic,
  keyboard: Keyboard,
  'link-2': Link2,
  list: List,
  'list-ordered': ListOrdered,
  lock: Lock,
  'log-out': LogOut,
  map: MapIcon,
  monitor: Monitor,
  moon: Moon,
  pencil: Pencil,
  plus: Plus,
  quote: Quote,
  'redo-2': Redo2,
  search: Search,
  settings: Settings,
  sun: Sun,
  'trash-2': Trash2,
  'triangle-alert': TriangleAlert,
  'undo-2': Undo2,
  'user-minus': UserMinus,
  users: Users,
  x: X,
} satisfies Record<string, IconNode>;

const STROKE_WIDTH = 1.75;

/** A drawing as an image for `mask`: only where it is opaque counts, the colour comes from the element. */
export function maskOf(drawing: IconNode): string {
  const shapes = drawing.map(([tag, attributes]) => {
    const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${said.join('')}/>`;
  });
  const pen = `fill="none" stroke="#000" stroke-width="${STROKE_WIDTH}" stroke-linecap="round" stroke-linejoin="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${pen}>${shapes.join('')}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)
    .replaceAll(/%(?:20|2C|2F|3A|3D)/g, decodeURIComponent)
    .replaceAll("'", '%27')}")`;
}

/** Tailwind's plugin: one class for each icon, `icon-pencil`, which says what app/globals.css draws. */
const iconStyles: ReturnType<typeof plugin> = plugin(({ addBase }) => {
  addBase(
    Object.fromEntries(
      Object.entries(drawings).map(([name, drawing]) => [`.icon-${name}`, { '--icon': maskOf(drawing) }]),
    ),
  );
});

export default iconStyles;
