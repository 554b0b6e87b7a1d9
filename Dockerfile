# Parley's image: built from the sources, run by a user without rights on a read-only root.
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -pl app -am package -DskipTests -Dspotless.check.skip -Dcheckstyle.skip

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 parley && useradd --system --uid 10001 --gid parley --home-dir /data parley \
    && mkdir -p /data && chown parley:parley /data
COPY --from=build /build/app/target/lib /opt/parley/lib
COPY --from=build /build/app/target/parley.jar /opt/parley/parley.jar
COPY --from=build /build/dossier /opt/parley/dossier
ENV PARLEY_DATA=/data PARLEY_BIND=0.0.0.0
USER parley
WORKDIR /data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/parley/parley.jar"]
CMD ["--help"]
