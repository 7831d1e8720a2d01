/** A service that reads the template in force again and keeps what it holds. */
export interface Updatable {
  update(): void;
}
