import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isMachineRoute } from './problem.filter';
import { isForEverySite, pathOf } from './request';

const self = ["'self'"];
const none = ["'none'"];

/** What a page of ours may do: only what comes from here, no inline script or style, and no text made into script. */
const directives = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: self,
  fontSrc: self,
  connectSrc: self,
  formAction: self,
  baseUri: none,
  frameAncestors: none,
  requireTrustedTypesFor: ["'script'"],
};

export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives },
  strictTransportSecurity: { maxAge: 365 * 24 * 3_600, includeSubDomains: true },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
};

const off = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
];
const alsoOff = [
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];
const permissionsPolicy = [...off, ...alsoOff].map((feature) => `${feature}=()`).join(', ');

export const apiVersion = '1.0.0';

/** The headers that helmet does not set. Nothing is kept by a browser or proxy unless its route says so. */
export function finishHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('permissions-policy', permissionsPolicy).header('request-id', request.id);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (isForEverySite(pathOf(request.url)))
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
  if (isMachineRoute(request.url)) reply.header('api-version', apiVersion);
}
