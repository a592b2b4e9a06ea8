import { renderToStaticMarkup } from 'react-dom/server'
import { textOf } from '@/model/sentences/parts'
import { chartFor, sentenceFor, showsAllAuthorities, titleFor } from '@/charts/registry'
import { ComposedPicture } from '@/export/picture/composed-picture'
import { picturePath } from '@/export/copy/embed-code'
import { AreasSchema } from '@/model/schema/area'
import { sourcesFrom } from '@/data/view-sources'
import { CatalogueIndexSchema } from '@/model/schema/indicator'
import { ReleasesSchema } from '@/model/schema/release'
import { usualSelection, wantedAreas } from '@/model/view/selection'
import {
  INDEX_PATH,
  indicatorPath,
  IndicatorSliceSchema,
  slicePath,
  SliceSchema,
  type Slice,
} from '@/model/schema/slice'
import { buildView } from '@/model/view/build-view'

/**
 * Pictures of the home council's default chart of each indicator, for sites and mail that cannot show a
 * frame. Charts that are not drawings (a list of figures, for example) have none.
 * @param read text of a file by its path below /data/
 * @param today day of the build (ISO)
 * @returns text of each SVG file by its path from the site's root
 * @throws {Error} when one cannot be drawn, so that no build publishes a broken one
 */
export function pictureFiles(
  read: (file: string) => string | undefined,
  today: string,
): Map<string, string> {
  const json = (file: string): unknown => JSON.parse(read(file) ?? '')
  const catalogue = CatalogueIndexSchema.parse(json(INDEX_PATH))
  const areas = AreasSchema.parse(json('areas.json'))
  const { releases } = ReleasesSchema.parse(json('releases.json'))
  const selection = usualSelection(catalogue)
  const held = new Map<string, Slice>()
  const slice = (file: string) => {
    const found = held.get(file) ?? SliceSchema.parse(json(file))
    held.set(file, found)
    return found
  }
  const pictures = new Map<string, string>()
  for (const { id, code } of catalogue.indicators) {
    const { indicator } = IndicatorSliceSchema.parse(json(indicatorPath(id)))
    const files = wantedAreas(areas, selection).flatMap(
      (area) => slice(slicePath(indicator.theme, area)).files,
    )
    const view = buildView(sourcesFrom(files, { indicator, areas, releases }), selection)
    const picture = chartFor(view)
    // The figures read here do not cover charts of all authorities.
    if (picture?.format !== 'svg' || showsAllAuthorities(picture.id)) continue
    const markup = renderToStaticMarkup(
      <ComposedPicture
        view={view}
        title={titleFor(view, picture.id)}
        sentence={textOf(sentenceFor(view, picture.id))}
        chartId={picture.id}
        today={today}
      />,
    )
    pictures.set(picturePath(code), `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`)
  }
  return pictures
}
