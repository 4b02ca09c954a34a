CREATE TABLE IF NOT EXISTS directory (
    id INT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);
