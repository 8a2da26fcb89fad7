import { createElement } from 'react';
import { ArrowRight, ChevronDown, ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, CircleCheck, CircleX, FileText, Info, Search, TriangleAlert, UserRound, X } from 'lucide-react';

// The design system calls its icons as plain functions.
const icon = (Drawing) => (props) => createElement(Drawing, props);

export const ArrowForwardIcon = icon(ArrowRight);
export const ChevronBackwardIcon = icon(ChevronLeft);
export const ChevronDoubleBackwardIcon = icon(ChevronsLeft);
export const ChevronDoubleForwardIcon = icon(ChevronsRight);
export const ChevronDownIcon = icon(ChevronDown);
export const ChevronForwardIcon = icon(ChevronRight);
export const CloseIcon = icon(X);
export const DocumentIcon = icon(FileText);
export const ErrorFillIcon = icon(CircleX);
export const InfoFillIcon = icon(Info);
export const PersonFillIcon = icon(UserRound);
export const SearchIcon = icon(Search);
export const SuccessFillIcon = icon(CircleCheck);
export const WarningFillIcon = icon(TriangleAlert);
export const WarningIcon = icon(TriangleAlert);
