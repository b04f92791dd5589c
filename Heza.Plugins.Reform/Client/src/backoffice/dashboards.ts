import { places } from './places';

export function dashboards(section: string): UmbExtensionManifest[] {
  return places.map((place, index) => ({
    type: 'dashboard',
    alias: `Heza.Dashboard.${place.pathname}`,
    name: `Heza: ${place.pathname}`,
    element: () => import('./dashboard'),
    weight: 100 - index,
    meta: { label: `#hezaReform_${place.label}`, pathname: place.pathname },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: section }],
  }));
}
