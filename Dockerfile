# npm run build d’abord : l’image ne contient que le fichier livré, et ne tourne pas en administrateur.
# La version entière : quand un registre est à portée, « docker buildx imagetools inspect » en dit l’empreinte, à mettre ici.
FROM node:24.21.0-slim
COPY --chmod=755 packages/cli/dist/referentiel.cjs /usr/local/bin/referentiel
COPY packages/cli/dist/LICENCES-TIERCES.txt LICENSE /usr/local/share/doc/referentiel/
USER node
WORKDIR /travail
ENTRYPOINT ["referentiel"]
CMD ["check"]
