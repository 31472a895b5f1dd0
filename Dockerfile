# npm run build d’abord : l’image ne contient que ce qui est livré, et ne tourne pas en administrateur.
# La base se tient par son empreinte (« node:24.21.0-slim@sha256:… »), que dit « docker buildx imagetools inspect » là où un
# registre est à portée : « docker build --build-arg BASE=… ». Aucune n’est écrite ici sans avoir été lue là.
ARG BASE=node:24.21.0-slim
FROM ${BASE}
# Sous le nom qu’on lance, et lisible quels que soient les droits là où elle a été assemblée.
COPY --chmod=755 packages/cli/dist/referentiel.cjs /usr/local/lib/referentiel/referentiel
COPY --chmod=755 packages/cli/dist/parts /usr/local/lib/referentiel/parts
COPY --chmod=755 packages/cli/dist/LICENCES-TIERCES.txt LICENSE /usr/local/share/doc/referentiel/
ENV PATH=/usr/local/lib/referentiel:$PATH
USER node
WORKDIR /travail
ENTRYPOINT ["/usr/local/lib/referentiel/referentiel"]
CMD ["check"]
