CREATE TABLE IF NOT EXISTS crm_lease (
    id INT NOT NULL,
    holder BINARY(16) NOT NULL,
    leased_until DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
);
