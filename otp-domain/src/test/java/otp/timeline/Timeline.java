package otp.timeline;

/** A test told as what happens at which time; the person is Ada unless somebody else is named. */
public abstract class Timeline {

    protected final Otp otp = new Otp();

    protected Moment at(String time) {
        otp.clockShows(time);
        return new Moment(otp, Start.ADA, otp.latest(Start.ADA));
    }

    protected Phone phone() {
        return otp.phone;
    }
}
