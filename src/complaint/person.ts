import { IsEmail, IsOptional, Matches } from 'class-validator';
import { IsText } from './input';

/** What is sealed about somebody; all of it optional here, for changes and for people of whom little is known. */
export class PersonalData {
  @IsOptional() @IsText(200) name?: string;
  @IsOptional() @IsText(200) address?: string;
  @IsOptional() @Matches(/^[1-9]\d{3} ?[A-Za-z]{2}$/) postcode?: string;
  @IsOptional() @IsText(100) town?: string;
  @IsOptional() @Matches(/^\+?[0-9][0-9 ()-]{5,24}$/) phone?: string;
  @IsOptional() @IsEmail() email?: string;
  @IsOptional() @IsText(200) function?: string;
  @IsOptional() @IsText(200) relation?: string;
}
