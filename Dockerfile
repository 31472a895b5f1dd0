# npm run build d’abord : l’image ne contient que le fichier livré.
FROM node:22-slim
COPY packages/cli/dist/referentiel.cjs /usr/local/bin/referentiel
USER node
WORKDIR /travail
ENTRYPOINT ["referentiel"]
CMD ["check"]
