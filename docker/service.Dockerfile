# A Spring Boot service out of its built jar, in layers: libraries, then what changes with every build.
#   docker build -f docker/service.Dockerfile --target service --build-arg MODULE=auth-service -t matinee/auth-service:dev .
FROM eclipse-temurin:25-jre-noble AS layers
ARG MODULE
COPY ${MODULE}/target/${MODULE}.jar /service.jar
RUN java -Djarmode=tools -jar /service.jar extract --layers --application-filename service.jar --destination /layers

FROM eclipse-temurin:25-jre-noble AS service
WORKDIR /app
COPY docker/healthy /usr/local/bin/healthy
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
# Heap is two fifths of the container's memory; the rest is classes, code, threads and network buffers.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=40 -Xss512k"
USER 10001:10001
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", \
  "--sun-misc-unsafe-memory-access=allow", "-jar", "service.jar"]

# The encoder is a service with ffmpeg beside it.
FROM service AS encoder
USER root
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/* \
  && install -d -o 10001 -g 10001 /work
ENV MATINEE_ENCODER_WORK=/work
USER 10001:10001
