CREATE TABLE IF NOT EXISTS export_lease (
    id BINARY(16) NOT NULL,
    holder BINARY(16) NOT NULL,
    leased_until DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
);
