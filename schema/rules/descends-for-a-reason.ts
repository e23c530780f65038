/** Refuses a computed field that would need fewer classes than what it is computed from, unless somebody has said why it gives nothing away. */

import { buildASTSchema, parse } from 'graphql';

import { classesNamed } from '../class-table.ts';
import { directivesOf } from '../directives.ts';
import type { Element } from '../directives.ts';
import { hasFields, requiredFields } from '../required-fields.ts';
import { DATA_CLASSES } from '../wire.ts';
import type { DataClass } from '../wire.ts';

/**
 * Problems as sentences. Of the supergraph, unlike the other rules: what a field is computed from is classified where it is
 * at home, and may itself be computed elsewhere. Gate 1 would ask for all of those classes, which its author should know.
 */
export function descendsForAReason(supergraphSdl: string): readonly string[] {
  const schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  const required = requiredFields(schema);
  return Object.values(schema.getTypeMap())
    .filter(hasFields)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        if (isDeclassified(field) || required.requiredBy(field).length === 0) return [];
        const own = guardedIn(field);
        const beyond = [...required.reached(type.name, field.name)].flatMap((coordinate) => {
          const classes = classesAt(coordinate).filter((one) => !own.includes(one));
          return classes.length === 0 ? [] : [`${coordinate} (${classes.join(' and ')})`];
        });
        return beyond.length === 0 ? [] : [sentence(`${type.name}.${field.name}`, own, beyond)];
      }),
    );

  function classesAt(coordinate: string): readonly DataClass[] {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = hasFields(type) ? type.getFields()[fieldName] : undefined;
    return type === undefined || field === undefined ? [] : [...new Set([type, field].flatMap(guardedIn))];
  }
}

function sentence(coordinate: string, own: readonly DataClass[], beyond: readonly string[]): string {
  const classes = own.length === 0 ? 'no class' : own.join(' and ');
  return (
    `${coordinate} names ${classes} and is computed from ${beyond.join(', ')}: ` +
    'name those classes too, or say in a reviewed @declassify(reason:) why it gives nothing of them away.'
  );
}

function isDeclassified(field: Element): boolean {
  return directivesOf(field).some(({ name }) => name.value === 'declassify');
}

function guardedIn(element: Element): readonly DataClass[] {
  const named: readonly string[] = classesNamed(directivesOf(element), 'The supergraph');
  return DATA_CLASSES.filter((dataClass) => named.includes(dataClass));
}
