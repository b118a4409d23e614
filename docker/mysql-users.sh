# Sourced by the image of MySQL when its data folder is new: a schema, and a user of the same name, for each service with one.
for schema in auth profile billing; do
  docker_process_sql <<SQL
CREATE DATABASE $schema;
CREATE USER '$schema'@'%' IDENTIFIED BY '$(cat "/run/secrets/mysql-$schema")';
GRANT ALL PRIVILEGES ON $schema.* TO '$schema'@'%';
SQL
done
