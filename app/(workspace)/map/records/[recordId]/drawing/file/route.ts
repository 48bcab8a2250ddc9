import { getTranslations } from 'next-intl/server';
import { drawingFileName } from '@/components/map/chart/drawing-address';
import { signWord } from '@/components/map/chart/chart-words';
import { sourceWords } from '@/components/map/chart/source-words';
import { getViewer } from '@/lib/auth/viewer';
import { downloadHeaders } from '@/lib/boundary/download-headers';
import { readMapScene } from '@/lib/boundary/map-scene';
import { AppError } from '@/lib/domain/errors';
import { drawingFile } from '@/lib/domain/map/chart-file';
import { formatPartialDate } from '@/lib/domain/map-dates';
import { localName } from '@/lib/domain/map-views';
import { readDrawing } from '../read-drawing';

type Context = RouteContext<'/map/records/[recordId]/drawing/file'>;

const nothing = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** A drawing as an SVG file, for whoever reads the map; 404 for everybody else, 503 when it cannot be made in time. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const viewer = await getViewer();
  if (viewer === null) return nothing(404);
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const [{ recordId }, scene, t] = [
    await context.params,
    await readMapScene(viewer, Promise.resolve(search)),
    await getTranslations('map'),
  ];
  try {
    const { page, view, drawing, hosts } = await readDrawing(
      viewer,
      recordId,
      { viewpoint: scene.viewpoint, view: scene.query.view, locale: scene.locale },
      t,
    );
    if (drawing === null) return nothing(503);
    const { locale, viewpoint } = scene;
    const day = t('drawing.asOf', { day: formatPartialDate(viewpoint.asOfDay, locale) });
    const text = drawingFile({
      drawing,
      locale,
      title: localName(page.record, locale),
      lines: [view === null ? day : `${day} · ${t(`function.views.${view}`)}`],
      sources: hosts.length === 0 ? '' : sourceWords(t, locale, hosts),
      wordOf: (sign) => signWord(t, sign),
    });
    const name = `${drawingFileName(page.record.id, viewpoint.asOfDay, view)}.svg`;
    return new Response(text, { headers: downloadHeaders(name, 'image/svg+xml; charset=utf-8') });
  } catch (error) {
    if (error instanceof AppError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return nothing(404);
    throw error;
  }
}
