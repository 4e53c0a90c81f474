import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsPositive,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { parse } from 'yaml';
import type { PriorityWeights } from '../../domain/workflow/priority';
import type { Rating, RatingHolds } from '../../domain/workflow/rating';
import type { SecondReadingPolicy } from '../../domain/workflow/second-reading';
import { checkoutFolder } from './checkout-folder';
import { ConfigurationError } from './configuration-error';

class RatingSettings implements Rating {
  @Matches(/^[a-z][a-z_]{0,39}$/)
  key: string;

  @IsString()
  @IsNotEmpty()
  label: string;

  @IsIn(['yes', 'partly', 'no', 'unknown'])
  holds: RatingHolds;

  @IsOptional()
  @IsNumber()
  value?: number;
}

class WeightSettings implements PriorityWeights {
  @Min(0) worthiness: number;
  @Min(0) reach: number;
  @Min(0) harm: number;
  @Min(0) influence: number;
  @Min(0) contradictions: number;
  @Min(0) citations: number;
  @Min(0) ageDay: number;
}

class ReservationSettings {
  @IsPositive() minutes: number;
  @IsInt() @IsPositive() most: number;
}

class SecondReadingSettings implements SecondReadingPolicy {
  @Min(0) @Max(4) harmFrom: number;
  @Min(0) @Max(1) share: number;
}

class OrganisationSettings {
  @IsString()
  @IsNotEmpty()
  name: string = 'Touchstone';
}

class MailHours {
  /** In UTC. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time of day in UTC, such as "06:00"' })
  digestAt: string;
}

/** How the desk works: config/desk.yaml, or the file that TOUCHSTONE_DESK names. */
export class DeskSettings {
  /** Who publishes the verdicts. */
  @ValidateNested()
  @Type(() => OrganisationSettings)
  organisation: OrganisationSettings = new OrganisationSettings();

  @IsDefined()
  @ArrayMinSize(2)
  @ArrayUnique(({ key }: Rating) => key)
  @ValidateNested({ each: true })
  @Type(() => RatingSettings)
  ratings: RatingSettings[];

  @IsDefined()
  @ValidateNested()
  @Type(() => WeightSettings)
  priority: WeightSettings;

  @IsDefined()
  @ValidateNested()
  @Type(() => ReservationSettings)
  reservation: ReservationSettings;

  @IsDefined()
  @ValidateNested()
  @Type(() => SecondReadingSettings)
  secondReading: SecondReadingSettings;

  @IsPositive()
  skipHours: number;

  @Min(0)
  @Max(1)
  openFrom: number;

  @ValidateNested()
  @Type(() => MailHours)
  mail: MailHours = { digestAt: '06:00' };
}

/** @throws ConfigurationError naming the file and the member */
export function readDeskSettings(file = join(checkoutFolder(), 'config', 'desk.yaml')): DeskSettings {
  let raw: unknown;
  try {
    raw = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be read as YAML: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ConfigurationError(`${file} is no map of settings; start from config/desk.yaml`);
  const settings = plainToInstance(DeskSettings, raw);
  const errors = validateSync(settings, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new ConfigurationError(`${file}: ${firstMessage(errors[0]!)}`);
  return settings;
}

function firstMessage({ property, constraints, children }: ValidationError, path = property): string {
  const child = children?.[0];
  if (child) return firstMessage(child, `${path}.${child.property}`);
  return `${path}: ${Object.values(constraints ?? {})[0] ?? 'not valid'}`;
}

let read: { file: string | undefined; settings: DeskSettings } | null = null;

/** The settings of this process; a file is read once. @throws ConfigurationError */
export function deskSettings(): DeskSettings {
  const file = process.env.TOUCHSTONE_DESK || undefined;
  if (read === null || read.file !== file) read = { file, settings: readDeskSettings(file) };
  return read.settings;
}
